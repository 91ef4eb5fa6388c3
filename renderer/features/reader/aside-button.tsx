import { useEffect, useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { readerActions } from './actions.ts';
import { setAside } from './marking.ts';

/** Beside the paragraph under the mouse: sets it aside as furniture, or puts it back. */
export function AsideButton({
  root,
  article,
}: {
  readonly root: HTMLElement | null;
  readonly article: Article;
}) {
  const [over, setOver] = useState<{ readonly block: number; readonly top: number } | null>(null);
  useEffect(() => {
    if (root === null) return;
    const look = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('.aside-button')) return;
      const piece = target?.closest<HTMLElement>('[data-block]');
      if (piece) setOver({ block: Number(piece.dataset.block), top: piece.offsetTop });
    };
    const leave = (): void => setOver(null);
    root.addEventListener('mouseover', look);
    root.addEventListener('mouseleave', leave);
    return () => {
      root.removeEventListener('mouseover', look);
      root.removeEventListener('mouseleave', leave);
    };
  }, [root]);

  const block = over === null ? undefined : article.blocks[over.block];
  if (over === null || block === undefined) return null;
  return (
    <span className="aside-button" style={{ top: over.top }}>
      <IconButton
        label={block.furniture ? 'Put this line back' : 'Set this aside as furniture'}
        keys={readerActions.aside.keys[0]}
        small
        // a mouse's way; by key it is an action of its own
        excludeFromTabOrder
        onPress={() => void setAside(article, [over.block], !block.furniture)}
      >
        <Icon name={block.furniture ? 'plus' : 'minus'} />
      </IconButton>
    </span>
  );
}
