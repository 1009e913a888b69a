/** Words that vendors have for states, and ours. */
const stateWords: readonly (readonly [string, RegExp])[] = [
  ["stopping", /^(stopping|cancell?ing|terminating|aborting|killing|timing[-_]?out|(cancel(lation)?|stop|abort)[-_]?requested)$/i],
  [
    "succeeded",
    /^(succeeded|success|successful|completed?|done|finished|ended|passed|ok|(completed|succeeded|success|finished|done)[-_]?with[-_]?warnings?)$/i,
  ],
  ["failed", /^(faulted|timed?[-_]?out([-_]?exceeded)?|crashed|fatal|abandoned|expired|interrupted|preempted)$/i],
  // Whatever went wrong with it; what could not be stopped has not failed by that.
  ["failed", /^(?!.*(cancel|stop|abort|kill|delet|with|not?[-_]))(failed[-_]\w+|\w*(error(ed)?|failure|failed))$/i],
  ["canceled", /^(cancell?ed|aborted|killed|skipped|terminated|stopped|revoked|declined|dismissed|not[-_]?run)$/i],
  [
    "waiting",
    /^(waiting([-_]\w+)?|awaiting[-_]\w+|pending[-_]?(approval|review|input)|requires[-_]action|action[-_]required|paused|blocked|manual|on_?hold|suspended|frozen)$/i,
  ],
  [
    "queued",
    /^(queued|enqueued([-_]\w+)?|in[-_]?queue|pending([-_]\w+)?|new|received|created|scheduled|scheduling|delayed|ready|requested|submitted|accepted|validat(ed|ing(_files)?)|preparing|starting|initiali[sz]ed|init|dispatched|throttled|booting|initializing|not[-_]?(started|running))$/i,
  ],
  ["running", /^(running|in[-_]?progress|executing|started|processing|finalizing|active|failing|building|uploading|deploying|retrying|reattempting)$/i],
  // What is being done, whatever it is.
  ["running", /[a-z]{3}(?<!str|warn|miss|noth)ing$/i],
];

/** All of ours, in the order of rules. */
const states = [...new Set(stateWords.map(([state]) => state))];

/** Our state for a vendor's word, if it is likely. */
const stateOf = (word: string): string | undefined => stateWords.find(([, pattern]) => pattern.test(word.trim().replace(/\s+/g, "_")))?.[0];

export const isEnd = (state: string): boolean => /^(succeeded|failed|canceled)$/.test(state);

/** The values that likely mean one of ours, by it, in the order of rules; `words` say what they mean where they do not themselves. */
export function statesIn<Value extends string | number>(
  values: readonly Value[],
  words = withoutPrefix(values.map(String)),
): [state: string, values: Value[]][] {
  const meant = words.map(stateOf);
  // What is ready is yet to begin, but where nothing else says that all is done.
  const ready = words.findIndex((word) => /^ready$/i.test(word));
  if (ready >= 0 && /running|failed/.test(meant.join()) && !meant.includes("succeeded")) meant[ready] = "succeeded";
  return states.flatMap((state): [string, Value[]][] => {
    // The word that is the state's own comes first.
    const isOwn = (value: Value) => String(value).toLowerCase().startsWith(state.slice(0, 4));
    const found = values.filter((_, index) => meant[index] === state).sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
    return found.length > 0 ? [[state, found]] : [];
  });
}

/** Words without what all of them begin with: `JOB_STATE_RUNNING` among such is `RUNNING`. */
export function withoutPrefix(words: readonly string[]): string[] {
  const [first = "", ...others] = words;
  let end = others.length > 0 ? first.lastIndexOf("_") + 1 : 0;
  while (end > 0 && !others.every((word) => word.startsWith(first.slice(0, end)))) end = first.lastIndexOf("_", end - 2) + 1;
  return words.map((word) => word.slice(end));
}
