// By what names vendors have things. Fields and parameters are compared without case and separators.

const list = (names: string): readonly string[] => names.split(" ");

const jobs = "(job|run|execution|workflow|task|build|batche?|fine[-_]?tune|sync|pipeline|import|export)";
/** What vendors call jobs, before the parameters that name one, and in the name of the last. */
export const jobWords = new RegExp(`${jobs}s?(/\\{[^}]+\\})+/?$`, "i");
export const jobIdWords = new RegExp(`\\{${jobs}_?id\\}/?$`, "i");

// Verbs, in the names and paths of operations.
export const cancelVerbs = /cancel|abort|dismiss|stop|(?<!s)kill|terminate/i;
/** What runs a job again, and what likely makes another of it. */
export const retryVerbs = /retry|rerun|restart|resurrect/i;
export const replayVerbs = /replay|resubmit|rebuild/i;
export const startVerbs = /run|start|trigger|launch|submit|create|dispatch|execute|invoke/i;
/** What makes a job that the caller names. */
export const makeVerbs = /start|launch|submit|create/i;
/** What is done with a job, or only with its description, and begins none. */
const otherVerbs = /parse|validate|lint|plan|preview|estimate|dryrun|pause|resume|reboot/i;
export const noStartVerbs = [otherVerbs, cancelVerbs, retryVerbs, replayVerbs];
/** What only looks at something. */
export const lookVerb = /^(get|list|read|find|fetch|search|describe|count|check)/i;
/** What changes something that is there. */
export const changeVerb = /^(update|set|put|patch|replace)/i;
/** What asks for a list though it is sent. */
export const searchVerb = /^(search|query|list|filter)/i;
/** Where paths have verbs in the place of names: what reads one thing, and what is about all. */
export const readVerb = /^(get|read|describe)$/;
export const ofAllVerb = /^(list|create|submit|new)$/;

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

/** A field of a job: what it may be called, of what types it is, and what holds it in an object that is called so. */
export interface FieldWords {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly within: readonly string[];
}
const text = (names: string, within = ""): FieldWords => ({ names: list(names), types: ["string"], within: list(within) });
const time = (names: string): FieldWords => ({ names: list(names), types: ["string", "integer", "number"], within: list("date time unixtime") });

export const fieldWords: Readonly<Record<string, FieldWords>> = {
  id: { names: idWords, types: ["string", "integer", "number"], within: [] },
  name: text("name jobname runname taskname displaytitle displayname title"),
  created: time(
    "createdat createdon createtime createdtime creationtime created creationdate createdate datecreated creationtimestamp submittedat submittime submissiontime queuedat enqueuedat requestedat",
  ),
  started: time("startedat starttimestamp startedon runstartedat starttime startdate datestarted begintime executionstarttime started"),
  finished: time(
    "finishedat endtimestamp finishedon finishtime completedat completedon completiontime completedtime endedat endtime enddate dateended stoppedat stoptime closetime failedat expiredat cancelledat canceledat finished ended",
  ),
  error: text(
    "error errormessage errorresult failurereason failuremessage failuredetails errordetails errordescription errortext failedreason statusmessage statusdetail statemessage reason",
    "message errormessage detail description text",
  ),
  page: text("htmlurl weburl permalink"),
};

/** Ends whose time has a name of its own. */
export const endWords: Readonly<Record<string, RegExp>> = { succeeded: /complet|succe/i, failed: /fail|expir/i, canceled: /cancel/i };

/** What vendors say most, for a status of which nothing is told. */
export const usualWords: Readonly<Record<string, readonly string[]>> = {
  queued: list("queued pending"),
  running: list("running in_progress"),
  succeeded: list("succeeded success completed finished done"),
  failed: list("failed error"),
  canceled: list("canceled cancelled"),
};

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

/** Bounds of a time that a list is asked for. */
export const boundWords = {
  since: /(^|_)(after|from|since|gte)$|(After|From|Since)$|^(after|since)[A-Z_]/,
  until: /(^|_)(before|to|until|lte)$|(Before|To|Until)$|^(before|until)[A-Z_]/,
};
/** Which time a bound is about; what was changed is none of a job's. */
export const timeWords = { created: /creat|submit|queue/i, started: /start/i, finished: /finish|complete|ended/i, updated: /updat|modif|changed/i };
export const stateListWords = /^(status|state)(es|s)?$/i;
