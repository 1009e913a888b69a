import type { Outgoing } from "../request/index.ts";
import type { Credentials, Send } from "../send/index.ts";

/** A credential that the server gives out, the seconds that it lives (unknown where it does not say), and the base URL that it is for. */
export interface Grant {
  secret: string;
  seconds?: number | undefined;
  /** Makes a request's URL the one that this credential is for. @default as it is */
  move?: ((url: string) => string) | undefined;
}

interface Held extends Grant {
  /** When it is renewed, by `Date.now()`. */
  until: number;
  since: number;
  /** Counts requests for it: a lower one is the older, however late it came. */
  number: number;
  /** Whether the server has ever taken it. */
  isProven: boolean;
  /** Whether it stands for one that the server never took either. */
  isSecond: boolean;
}

/** A request for a credential that several calls wait for. */
interface Shared {
  readonly held: Promise<Held>;
  readonly waiting: Set<Outgoing>;
  readonly controller: AbortController;
}

interface State {
  current: Held | undefined;
  pending: Shared | undefined;
  /** Whether the last one that the server refused was one that it had never taken. */
  refusedUnproven: boolean;
  count: number;
}

/** Ms for which no other is asked for, once the server has refused two in a row that it had just given out: the credential is not what it minds. */
const pause = 10_000;

/**
 * A credential that is fetched when first needed, kept, and renewed shortly before it ends or once the server refuses it.
 * Calls that need it at the same time share one request for it. That ends with the last of them; and once one of them has waited in vain until
 * its deadline, later ones ask anew.
 */
export function renewable(header: string, prefix: string, obtain: (send: Send, signal: AbortSignal) => Promise<Grant>): Credentials {
  const state: State = { current: undefined, pending: undefined, refusedUnproven: false, count: 0 };
  const carried = new WeakMap<Outgoing, Held>();
  const waits = new WeakMap<Outgoing, Shared>();
  const put = (request: Outgoing, held: Held) => {
    request.headers[header] = prefix + held.secret;
    request.secrets = [...(request.secrets ?? []), held.secret];
    if (held.move) request.url = held.move(request.url);
    carried.set(request, held);
  };
  return {
    header,
    authorize(request, send) {
      const { current } = state;
      if (current && Date.now() < current.until) return put(request, current);
      state.pending ??= begin(state, (signal) => obtain(send, signal));
      const shared = state.pending;
      shared.waiting.add(request);
      waits.set(request, shared);
      return shared.held.then((held) => put(request, held)).finally(() => shared.waiting.delete(request));
    },
    leave(request, isLate) {
      const shared = waits.get(request);
      if (!shared?.waiting.delete(request)) return;
      if (isLate || shared.waiting.size === 0) forget(state, shared);
      if (shared.waiting.size === 0) shared.controller.abort();
    },
    accept(request) {
      const held = carried.get(request);
      if (held) held.isProven = true;
    },
    renew(request) {
      const held = carried.get(request);
      return held !== undefined && drop(state, held);
    },
  };
}

/** Asks for a credential, for all who will wait for it. */
function begin(state: State, obtain: (signal: AbortSignal) => Promise<Grant>): Shared {
  const controller = new AbortController();
  const number = ++state.count;
  const hold = async (): Promise<Held> => {
    const grant = await obtain(controller.signal);
    const { seconds = Number.POSITIVE_INFINITY } = grant;
    const since = Date.now();
    // Renewed a minute early, or a tenth of a short life: a request under way must not outlive its token.
    const until = since + (seconds - Math.min(60, seconds / 10)) * 1000;
    const held = { ...grant, since, until, isProven: false, isSecond: state.refusedUnproven, number };
    if (!state.current || state.current.number < number) state.current = held;
    return held;
  };
  const shared: Shared = { held: hold().finally(() => forget(state, shared)), waiting: new Set(), controller };
  return shared;
}

/** Lets nobody else wait for it. */
function forget(state: State, shared: Shared): void {
  if (state.pending === shared) state.pending = undefined;
}

/** Drops a credential that the server refused; says whether another may be asked for. */
function drop(state: State, held: Held): boolean {
  // Another call may have renewed it meanwhile.
  if (state.current !== held) return true;
  state.refusedUnproven = !held.isProven;
  if (held.isSecond && state.refusedUnproven && Date.now() - held.since < pause) return false;
  state.current = undefined;
  return true;
}
