// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * All connections that the key may see, with where each stands.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /**
         * Get one connection
         * A connection with where its sync stands, and when the last one ended well and badly.
         */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Pause or resume a connection, or change when it syncs
         * A paused connection starts no further syncs; one that runs goes on. With `schedule_type` manual only `syncConnection` starts any.
         */
        patch: operations["updateConnection"];
        trace?: never;
    };
    "/v1/connections/{connectionId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a sync
         * Starts a sync at once. Where one runs already nothing happens, and the answer is a success all the same; with `force` that one is ended first.
         */
        post: operations["syncConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connectionId}/resync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a historical resync
         * Reads everything anew. Where a sync runs that cannot be ended, that is a conflict.
         */
        post: operations["resyncConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connectionId}/sync-history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /**
         * List syncs of a connection
         * Syncs of at most seven days, each with how it went and why. Of the last hour where no time is given. The connection's own tasks say less of a failure.
         */
        get: operations["listSyncs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where the sync of a connection stands. */
export type SyncState = "scheduled" | "syncing" | "paused" | "rescheduled" | (string & {});
/** Whether the connection is set up. */
export type SetupState = "incomplete" | "connected" | "broken" | (string & {});
/** Whether a connection keeps its schedule. */
export type UpdateState = "on_schedule" | "delayed" | (string & {});
/** Whether syncs are started by the schedule, or by calls alone. */
export type ScheduleType = "auto" | "manual" | (string & {});
/** Where a connection stands. */
export interface ConnectionStatus {
    setup_state: SetupState;
    sync_state: SyncState;
    /** Whether its schema is ready, such as ready or blocked_on_capture. */
    schema_status?: string;
    update_state?: UpdateState;
    /** Whether the sync reads everything. */
    is_historical_sync?: boolean;
    /**
     * Format: date-time
     * When a rescheduled sync starts, or is to be started where the schedule is manual.
     */
    rescheduled_for?: string | null;
    /** What somebody has to do for it to work. */
    tasks?: Alert[];
    /** What may be wrong with it. */
    warnings?: Alert[];
}
/** A task or warning of a connection. */
export interface Alert {
    /** What it is. */
    code: string;
    /** The same in words. */
    message: string;
    /** More about it. */
    details?: string;
}
/** A connection, with where its sync stands. */
export interface Connection {
    /** Id of the connection. */
    id: string;
    /** Id of its group. */
    group_id: string;
    /** What it reads from, such as salesforce. */
    service: string;
    /** Version of the service. */
    service_version?: number;
    /** Its schema in the destination. */
    schema: string;
    /** Whether it is paused. */
    paused: boolean;
    /** Minutes between two syncs. */
    sync_frequency?: number | null;
    /** Time of a daily sync, HH:MM in UTC. */
    daily_sync_time?: string | null;
    schedule_type?: ScheduleType;
    /** Whether it is paused once its free trial has ended. */
    pause_after_trial?: boolean;
    /** When it syncs. */
    schedule?: {
        [key: string]: unknown;
    } | null;
    /** How it reads from its service. */
    config?: {
        [key: string]: unknown;
    } | null;
    /** How its set-up was tested. */
    setup_tests?: {
        [key: string]: unknown;
    }[] | null;
    /** What the service tells of syncs. */
    source_sync_details?: {
        [key: string]: unknown;
    } | null;
    /** Where somebody sets it up. */
    connect_card?: {
        [key: string]: unknown;
    } | null;
    /** How that looks. */
    connect_card_config?: {
        [key: string]: unknown;
    } | null;
    /** By which way it reads, such as Directly or SshTunnel. */
    networking_method?: string | null;
    /** Id of its private link. */
    private_link_id?: string | null;
    /** Id of its proxy agent. */
    proxy_agent_id?: string | null;
    /** Id of the agent that runs it on machines of yours. */
    hybrid_deployment_agent_id?: string | null;
    /** How late its data may be before it is told. */
    data_delay_sensitivity?: string | null;
    /** The same in minutes, where it is set so. */
    data_delay_threshold?: number | null;
    /** Id of whoever set it up. */
    connected_by?: string | null;
    /**
     * Format: date-time
     * When it was made.
     */
    created_at: string;
    /**
     * Format: date-time
     * When the last sync that succeeded ended; null or absent before any did.
     */
    succeeded_at?: string | null;
    /**
     * Format: date-time
     * When the last sync that failed ended; null or absent before any did.
     */
    failed_at?: string | null;
    status: ConnectionStatus;
}
/** A connection in its envelope. */
export interface ConnectionResult {
    /** Success. */
    code: string;
    /** What was done. */
    message?: string;
    data: Connection;
}
/** Connections of a page, and where the next begins. */
export interface ConnectionList {
    /** The connections. */
    items: Connection[];
    /** Where the next page begins; absent on the last. */
    next_cursor?: string | null;
}
/** One page of connections. */
export interface ConnectionPage {
    /** Success. */
    code: string;
    /** What was done. */
    message?: string;
    data: ConnectionList;
}
/** A sync of a connection, as its history has it. */
export interface Sync {
    /** Id of the sync. */
    sync_id?: string;
    /** How it went. */
    status?: string;
    /** Why it failed. */
    reason?: string | null;
}
/** Syncs of a page, and where the next begins. */
export interface SyncList {
    /** The syncs. */
    items: Sync[];
    /** Where the next page begins; absent on the last. */
    next_cursor?: string | null;
}
/** One page of syncs. */
export interface SyncPage {
    /** Success. */
    code: string;
    data: SyncList;
}
/** What to change of a connection. */
export interface ConnectionUpdate {
    /** Whether it is paused. */
    paused?: boolean;
    /**
     * Minutes between two syncs.
     * @enum {integer}
     */
    sync_frequency?: 1 | 5 | 15 | 30 | 60 | 120 | 180 | 360 | 480 | 720 | 1440;
    /** Time of a daily sync, HH:MM in UTC, where there are 1440 minutes between two. */
    daily_sync_time?: string;
    /**
     * Whether syncs are started by the schedule (auto), or by calls alone (manual).
     * @enum {string}
     */
    schedule_type?: "auto" | "manual";
    /** Whether to pause it once its free trial has ended. */
    pause_after_trial?: boolean;
    /** Whether its next sync reads everything. */
    is_historical_sync?: boolean;
    /**
     * Whether to test its set-up; true by default.
     * @default true
     */
    run_setup_tests?: boolean;
}
/** How to start a sync. */
export interface NewSync {
    /**
     * Whether to end a sync that runs; false by default.
     * @default false
     */
    force?: boolean;
}
/** Which tables to read anew. */
export interface NewResync {
    /** Tables by schema; all where it is null or left out. */
    scope?: {
        [key: string]: string[];
    } | null;
}
/** That something was done. */
export interface Done {
    /** Success. */
    code: string;
    /** The same in words. */
    message?: string;
}
/** Why a request failed. */
export interface ErrorBody {
    /** What went wrong, such as NotFound_Connector. */
    code: string;
    /** The same in words. */
    message?: string;
}
/** What {@link Operations.listConnections} takes. */
export interface ListConnectionsParams {
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
    /** Connections of this group only. */
    group_id?: string;
    /** Connections whose schema in the destination has this name. */
    schema?: string;
    /** Where the page begins: `next_cursor` of the page before. */
    cursor?: string;
    /**
     * How many on a page, at most 1,000; 100 by default.
     * @default 100
     */
    limit?: number;
}
/** What {@link Operations.getConnection} takes. */
export interface GetConnectionParams {
    /** Id of the connection. */
    connectionId: string;
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
}
/** What {@link Operations.updateConnection} takes. */
export interface UpdateConnectionParams {
    /** Id of the connection. */
    connectionId: string;
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
    /** What to change. */
    body: ConnectionUpdate;
}
/** What {@link Operations.syncConnection} takes. */
export interface SyncConnectionParams {
    /** Id of the connection. */
    connectionId: string;
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
    /** Whether to end a sync that runs. */
    body?: NewSync;
}
/** What {@link Operations.resyncConnection} takes. */
export interface ResyncConnectionParams {
    /** Id of the connection. */
    connectionId: string;
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
    /** Which part to read anew; everything without it. */
    body?: NewResync;
}
/** What {@link Operations.listSyncs} takes. */
export interface ListSyncsParams {
    /** Id of the connection. */
    connectionId: string;
    /**
     * The version of the API that the answer is in.
     * @default application/json;version=2
     */
    Accept?: string;
    /**
     * Format: date-time
     * From this time on; an hour before `end_time` without it, and no more than 7 days before it.
     */
    start_time?: string;
    /**
     * Format: date-time
     * Up to this time; an hour after `start_time` without it.
     */
    end_time?: string;
    /** Where the page begins: `next_cursor` of the page before. */
    cursor?: string;
    /**
     * How many on a page, at most 1,000; 100 by default.
     * @default 100
     */
    limit?: number;
}
interface components {
    responses: {
        /** The request is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The key or its secret is wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The key may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such connection. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** A sync runs that cannot be ended. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * The version of the API that the answer is in.
         * @example application/json;version=2
         */
        Accept: string;
        /**
         * Id of the connection.
         * @example iodize_impressive
         */
        ConnectionId: string;
        /**
         * Where the page begins: `next_cursor` of the page before.
         * @example eyJza2lwIjoxMDB9
         */
        Cursor: string;
        /**
         * How many on a page, at most 1,000; 100 by default.
         * @example 100
         */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
interface operations {
    listConnections: {
        parameters: {
            query?: {
                /**
                 * Connections of this group only.
                 * @example projected_sickle
                 */
                group_id?: string;
                /**
                 * Connections whose schema in the destination has this name.
                 * @example salesforce
                 */
                schema?: string;
                /**
                 * Where the page begins: `next_cursor` of the page before.
                 * @example eyJza2lwIjoxMDB9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * How many on a page, at most 1,000; 100 by default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionResult;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** What to change. */
        requestBody: {
            content: {
                "application/json": ConnectionUpdate;
            };
        };
        responses: {
            /** The connection as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    syncConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** Whether to end a sync that runs. */
        requestBody?: {
            content: {
                "application/json": NewSync;
            };
        };
        responses: {
            /** The sync has been asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    resyncConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** Which part to read anew; everything without it. */
        requestBody?: {
            content: {
                "application/json": NewResync;
            };
        };
        responses: {
            /** The resync has been asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    listSyncs: {
        parameters: {
            query?: {
                /**
                 * From this time on; an hour before `end_time` without it, and no more than 7 days before it.
                 * @example 2026-01-01T00:00:00Z
                 */
                start_time?: string;
                /**
                 * Up to this time; an hour after `start_time` without it.
                 * @example 2026-01-01T01:00:00Z
                 */
                end_time?: string;
                /**
                 * Where the page begins: `next_cursor` of the page before.
                 * @example eyJza2lwIjoxMDB9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * How many on a page, at most 1,000; 100 by default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * The version of the API that the answer is in.
                 * @example application/json;version=2
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * Id of the connection.
                 * @example iodize_impressive
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of syncs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SyncPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
