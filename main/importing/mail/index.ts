export { contentOf, type Entity, readEntity } from './entity.ts';
export { type MailKind, mailKind } from './kind.ts';
export { type ReadMail, readMail } from './mail.ts';
