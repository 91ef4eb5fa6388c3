import { userInfo } from 'node:os';

/** Whose changes these are: the name of the account. */
export function author(): string {
  try {
    return userInfo().username;
  } catch {
    // an account without a name in the system's list
    return 'me';
  }
}
