/** What an error says without the address of its page: another error, which has one of its own, is to say it. */
export const bareMessage = ({ message }: Error): string => message.replace(/ \(see \S+\)$/, "");
