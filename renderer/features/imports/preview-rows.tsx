import { dateWordsShort, type ImportPreview } from '../../../preload/contract/index.ts';
import { Icon } from '../../components/icon.tsx';

export interface PreviewRowsProps {
  readonly preview: ImportPreview;
  /** What is shown is from before the last change. */
  readonly stale: boolean;
}

/** A beginning of so many characters goes on. */
const WHOLE = 150;

/** The first articles of a file as they would be imported, and those that would be refused with the reason. */
export function PreviewRows({ preview, stale }: PreviewRowsProps) {
  const { rows, articles, refused } = preview;
  const more = articles + refused - rows.length;
  return (
    <section
      className="preview-rows"
      aria-label="Articles found"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by key
      tabIndex={0}
      data-stale={stale || undefined}
    >
      <table className="preview-table">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Title</th>
            <th scope="col">Outlet</th>
            <th scope="col">Date</th>
            <th scope="col" className="number">
              Words
            </th>
            <th scope="col">Begins</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key, and their order is that of the file
            <tr key={at} data-problem={row.problem !== null || undefined}>
              <td className="preview-part">{row.part === '' ? at + 1 : row.part}</td>
              {row.problem === null ? (
                <>
                  <td>{row.title ?? <span className="faint">no title</span>}</td>
                  <td>{row.outlet ?? <span className="faint">no outlet</span>}</td>
                  <td className={row.published === null ? 'faint' : undefined}>
                    {dateWordsShort(row.published)}
                  </td>
                  <td className="number">{row.words.toLocaleString('en')}</td>
                  <td className="preview-opening">
                    {row.opening}
                    {row.opening.length < WHOLE ? '' : '…'}
                  </td>
                </>
              ) : (
                <td colSpan={5} className="preview-problem">
                  <Icon name="warn" /> {row.problem}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="preview-more">and {more.toLocaleString('en')} more, which are read like these</p>
      ) : null}
    </section>
  );
}
