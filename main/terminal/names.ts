import type { ListedName, NameProposal, ProposedName } from '../../preload/contract/index.ts';
import { csv } from '../comparing/index.ts';
import type { ListOptions } from './articles.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { columns, jsonLine, oneLine, type Screen } from './screen.ts';
import { type Session, withProject } from './session.ts';

const PAGE = 500;

/** Lists the names that a person took into a project, and behind them the pairs that are likely the same. */
export function namesCommand(options: ListOptions, screen: Screen, signal: AbortSignal): Promise<ExitCode> {
  return withProject(options.project, signal, async ({ call }) => {
    const pairs = await allProposals(call);
    // after the proposals, for which the articles were read
    const names = await call('names.list', {});
    if (options.json) {
      for (const name of names) await screen.write(jsonLine(nameRecord(name)));
      for (const pair of pairs) await screen.write(jsonLine(pairRecord(pair)));
      return EXIT.ok;
    }
    if (options.csv) {
      const listed = names.map(({ kind, name, aliases, articles }) => [
        'name',
        kind,
        name,
        aliases.join('; '),
        articles,
      ]);
      const likely = pairs.map(({ a, b, reason }) => ['likely the same', reason, a.name, b.name, null]);
      await screen.write(csv([['what', 'kind', 'name', 'aliases', 'articles'], ...listed, ...likely]));
      return EXIT.ok;
    }
    await screen.write(columns(names.map(nameLine)));
    await screen.write(columns(pairs.map(pairLine)));
    if (names.length === 0) screen.say('The list of names is empty.');
    return EXIT.ok;
  });
}

async function allProposals(call: Session['call']): Promise<readonly NameProposal[]> {
  const all: NameProposal[] = [];
  for (;;) {
    const { total, rows } = await call('names.proposals', { offset: all.length, limit: PAGE });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}

function nameRecord({ id, kind, name, aliases, articles }: ListedName): object {
  return { name: { id, kind, name, aliases, articles } };
}

function pairRecord({ a, b, reason, why }: NameProposal): object {
  const side = ({ id, kind, name, aliases, articles }: ProposedName) => ({
    id,
    kind,
    name,
    aliases,
    articles,
  });
  return { proposal: { a: side(a), b: side(b), reason, why } };
}

function nameLine({ kind, name, aliases, articles }: ListedName): string[] {
  return [kind, oneLine(name), String(articles), aliases.map(oneLine).join('; ')];
}

function pairLine({ a, b, reason }: NameProposal): string[] {
  return [`${reason}?`, oneLine(a.name), oneLine(b.name)];
}
