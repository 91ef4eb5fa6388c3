import { build } from './output.ts';

process.exit((await build()).code);
