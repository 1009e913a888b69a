import type { Change, Deviation } from "../check/index.ts";
import type { Unconfirmed } from "./unconfirmed.ts";

/** A deviation of replies of one status. */
export interface CountedDeviation extends Deviation {
  status: number;
}

/** What was found of one operation. */
export interface VerifiedOperation {
  id: string;
  method: string;
  path: string;
  calls: number;
  /** Status → how often. */
  statuses: Record<string, number>;
  /** `no success`: all its answers were failures. `unreadable`: an answer was cut off, or beyond what can be held against the spec. */
  verdict: "kept" | "drift" | "broken" | "unreadable" | "no success" | "not called";
  /** Why it was not called, that no call succeeded, or why a reply, or what is in it, was not held against the spec. */
  reason?: string;
  deviations: CountedDeviation[];
}

/** What a server's replies say about its spec. Holds no value of any reply, but for a word where the spec lists words, and no credential. */
export interface VerifyReport {
  title: string;
  baseUrl: string;
  /** `nothing verified`: no call of any operation succeeded. */
  verdict: "kept" | "drift" | "broken" | "unreadable" | "nothing verified";
  /** Why it ended before all was called, if it did. */
  ended?: string;
  operations: VerifiedOperation[];
  /** The operations that are never called, since they may change something. */
  changing: string[];
  unconfirmed: Unconfirmed[];
  /** What would make the spec agree with the replies. */
  changes: Change[];
  /** The places of changes that are held back because they would show the credential. */
  heldBack: string[];
}
