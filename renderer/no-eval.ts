/** Imported before anything else: zod must not try whether it may make code of strings, for here nothing may. */
import { z } from 'zod';

z.config({ jitless: true });
