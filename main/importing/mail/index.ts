export { rootOf as relatedRoot } from './body.ts';
export { mailDate } from './dates.ts';
export { type Entity, readEntity } from './entity.ts';
export { type MailKind, mailKind } from './kind.ts';
export { type ReadMail, readMail } from './mail.ts';
export { textOfPart } from './text.ts';
