// By what names vendors have things, without case and separators.

const jobs = "(job|run|execution|workflow|task|build|batche?|fine[-_]?tune|sync|pipeline|import|export)";
/** What vendors call jobs, before the parameters that name one, and in the name of the last. */
export const jobWords = new RegExp(`${jobs}s?(/\\{[^}]+\\})+/?$`, "i");
export const jobIdWords = new RegExp(`\\{${jobs}_?id\\}/?$`, "i");

const list = (names: string): readonly string[] => names.split(" ");

/** What says of a job that has no status whether it has ended. */
export const doneWords = list("done finished completed isdone isfinished iscompleted");

/** What a status says of a job that has ended, however it did, and the field beside it that says how. */
export const doneWord = /^(completed?|finished|done|ended|terminated)$/i;
export const verdictWords = list("conclusion result resultstate outcome");

export const statusWords = {
  /** Where a job says how it is, the likeliest first. */
  names: list("status state phase"),
  /** Else what ends so. */
  ends: /(status|(?<!sql)state|phase)$/,
  /** What may hold it, where it is an object. */
  holders: list("status state attributes"),
  /** In an object that is called so, it is called so as well. */
  within: list("status state phase current value name type"),
};

export const idWords = list("id uuid uid runid jobid executionid");

/** The fields of a job, and of what types they are. */
export const fieldWords: Readonly<Record<string, { names: readonly string[]; types: readonly string[] }>> = {
  id: { names: idWords, types: ["string", "integer", "number"] },
  name: { names: list("name displaytitle displayname title"), types: ["string"] },
  created: {
    names: list(
      "createdat createdon createtime createdtime creationtime created creationdate createdate datecreated creationtimestamp submittedat submittime submissiontime queuedat enqueuedat requestedat",
    ),
    types: ["string", "integer", "number"],
  },
  started: {
    names: list("startedat starttimestamp startedon runstartedat starttime startdate datestarted begintime executionstarttime started"),
    types: ["string", "integer", "number"],
  },
  finished: {
    names: list(
      "finishedat endtimestamp finishedon finishtime completedat completedon completiontime completedtime endedat endtime enddate dateended stoppedat stoptime closetime failedat expiredat cancelledat canceledat finished ended",
    ),
    types: ["string", "integer", "number"],
  },
  error: {
    names: list(
      "error errormessage errorresult failurereason failuremessage failuredetails errordetails errordescription errortext failedreason statusmessage statusdetail statemessage reason",
    ),
    types: ["string"],
  },
  page: { names: list("htmlurl weburl permalink"), types: ["string"] },
};

/** Ends whose time has a name of its own. */
export const endWords: Readonly<Record<string, RegExp>> = { succeeded: /complet|succe/i, failed: /fail|expir/i, canceled: /cancel/i };

/** In an object that is a field, what holds it. */
export const withinFields: Readonly<Record<string, readonly string[]>> = {
  created: list("date time unixtime"),
  started: list("date time unixtime"),
  finished: list("date time unixtime"),
  error: list("message errormessage detail description text"),
};

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

/** What vendors say most, for a status of which nothing is told. */
export const usualWords: Readonly<Record<string, readonly string[]>> = {
  queued: list("queued pending"),
  running: list("running in_progress"),
  succeeded: list("succeeded success completed finished done"),
  failed: list("failed error"),
  canceled: list("canceled cancelled"),
};

/** All of ours, in the order of rules. */
const states = [...new Set(stateWords.map(([state]) => state))];

/** Our state for a vendor's word, if it is likely. */
const stateOf = (word: string): string | undefined => stateWords.find(([, pattern]) => pattern.test(word.trim().replace(/\s+/g, "_")))?.[0];

/** The words that likely mean one of ours, by it, in the order of rules; `plain` has them without what all begin with. */
export function statesIn<Value extends string | number>(
  words: readonly Value[],
  plain: readonly string[] = words.map(String),
): [state: string, words: Value[]][] {
  const meant = plain.map(stateOf);
  // What is ready is yet to begin, but where nothing else says that all is done.
  const ready = plain.findIndex((word) => /^ready$/i.test(word));
  if (ready >= 0 && /running|failed/.test(meant.join()) && !meant.includes("succeeded")) meant[ready] = "succeeded";
  return states.flatMap((state): [string, Value[]][] => {
    const isOwn = (word: Value) => String(word).toLowerCase().startsWith(state.slice(0, 4));
    // The word that is the state's own comes first.
    const found = words.filter((_, index) => meant[index] === state).sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
    return found.length > 0 ? [[state, found]] : [];
  });
}

/** What pages are asked for by, of one that is a number. */
export const pageWords = /^(page|pagenumber|pageno|pageindex|currentpage)$/;
export const offsetWords = /^(offset|skip|start|startindex|startat|firstresult)$/;
export const sizeWords = /^(perpage|pagesize|limit|maxresults|count|size|max|top|pagelimit|itemsperpage)$/;
/** A cursor too, where the answer tells the next one. */
export const fromWords = /^from$/;
export const cursorWords = /^(cursor|after|afterid|continue|(page|next|nextpage|continuation|pagination)(token|cursor)|startingafter|marker)$/;

/** What an answer tells of pages. */
export const nextWords = /^(next|continue|continuation|cursor|endcursor|continuationtoken|next(page)?(token|cursor|id|key|marker|link|url|uri)?)$/;
export const moreWords = /^has(more|next)(page|pages|items|results|data|records)?$|^more$/;
export const totalWords = /^total(count|items|results|elements|records)?$/;
