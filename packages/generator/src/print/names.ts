export const pascalCase = (id: string): string => id.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());

/** The name of the interface that holds what an operation's method takes. */
export const paramsName = (operationId: string): string => `${pascalCase(operationId)}Params`;

/** The function that makes a client of that name: `acme-jobs` is `createAcmeJobsClient`. */
export const factoryName = (name: string): string => `create${pascalCase(name)}Client`;
