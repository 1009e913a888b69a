/** The source of a pattern for what a path's template stands for, each `{name}` a group that is one segment. */
export const pathPattern = (template: string): string => template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, "([^/]+)");
