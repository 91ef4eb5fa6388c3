import type { Locator, Page } from 'playwright-core';

/** Where the caret stands: the text of its block and how many characters are before it there. */
interface CaretPlace {
  readonly block: string;
  readonly at: number;
}

/** No article needs more key presses than these to come from one place to another. */
const MOST_PRESSES = 2000;

/** The open article: read and marked by keyboard. */
export class Reader {
  readonly page: Page;
  /** The text with its caret. */
  readonly text: Locator;
  readonly list: Locator;
  readonly toolbar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('document', { name: /^Text of / });
    this.list = page.getByRole('listbox', { name: 'Articles' });
    this.toolbar = page.getByRole('toolbar', { name: 'Mark the selection' });
  }

  /** Goes through the list by J and K until an article with this title is open. */
  async open(title: string): Promise<void> {
    const wanted = this.page.getByRole('document', { name: `Text of ${title}` });
    await this.list.focus();
    await this.page.keyboard.press('Home');
    const articles = Number(await this.list.getByRole('option').first().getAttribute('aria-setsize'));
    for (let at = 0; at < articles; at += 1) {
      const open = this.list.getByRole('option', { selected: true });
      await open.waitFor();
      if ((await open.innerText()).includes(title)) break;
      await this.page.keyboard.press('j');
    }
    await wanted.waitFor();
  }

  /**
   * Selects words by keyboard as a person does: by paragraph to where they stand, by word to their beginning, with
   * Shift to their end, by letter where a word is too much.
   */
  async select(words: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('Control+Home');
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      if (presses > MOST_PRESSES) throw new Error(`The keys do not lead to “${words}”.`);
      await this.page.keyboard.press(key);
    };
    for (let caret = await this.caret(); !caret.block.includes(words); caret = await this.caret()) {
      await press('Control+ArrowDown');
    }
    for (let caret = await this.caret(); ; caret = await this.caret()) {
      const away = caret.block.indexOf(words) - caret.at;
      if (away === 0) break;
      if (away < 0) await press('Control+ArrowLeft');
      else await press(away > 24 ? 'ArrowRight' : 'Control+ArrowRight');
    }
    for (let selected = ''; selected !== words; selected = await this.selection()) {
      const left = words.length - selected.length;
      if (left < 0) await press('Shift+Control+ArrowLeft');
      else await press(left > 24 ? 'Shift+ArrowRight' : 'Shift+Control+ArrowRight');
    }
  }

  /** Selects words and marks them with one key. */
  async mark(words: string, key: 'c' | 'q' | 'f' | 'n'): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press(key);
    await this.toolbar.waitFor({ state: 'hidden' });
  }

  /** What a key did is drawn with the next frame. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  private async selection(): Promise<string> {
    await this.drawn();
    return this.page.evaluate(() => String(document.getSelection() ?? ''));
  }

  private async caret(): Promise<CaretPlace> {
    await this.drawn();
    return this.page.evaluate(() => {
      const selection = document.getSelection();
      const node = selection?.focusNode;
      const block = (node instanceof Element ? node : node?.parentElement)?.closest('p, h2, h3');
      if (!selection || !node || !block) return { block: '', at: 0 };
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEnd(node, selection.focusOffset);
      return { block: block.textContent ?? '', at: before.toString().length };
    });
  }
}
