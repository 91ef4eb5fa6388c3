/** Figures that are dragged, by mouse or by keyboard, from the tray or from a cell. */
/** The type of what is dragged; nothing else is taken by the figures screen. */
export const FIGURE_DRAG = 'application/x-collate-figure';

export function dragItems(passageId: string, words: string): Record<string, string>[] {
  return [{ [FIGURE_DRAG]: passageId, 'text/plain': words }];
}

interface Dropped {
  readonly items: readonly {
    readonly kind: string;
    readonly types?: ReadonlySet<string>;
    readonly getText?: (type: string) => Promise<string>;
  }[];
}

/** The passages that were dropped. */
export async function droppedFigures({ items }: Dropped): Promise<readonly string[]> {
  const texts = items.map((item) =>
    item.kind === 'text' && item.types?.has(FIGURE_DRAG) ? item.getText?.(FIGURE_DRAG) : undefined,
  );
  return (await Promise.all(texts)).filter((text) => text !== undefined);
}
