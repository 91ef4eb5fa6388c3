import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useStore } from '../api/store.ts';
import { type Action, handlers, runAction } from '../app/actions.ts';
import { ariaKeys } from '../app/key-match.ts';
import { isMac } from '../app/platform.ts';
import { Kbd } from './kbd.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

type Variant = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: Variant;
  readonly small?: boolean;
  readonly children?: ReactNode;
}

/** A button with words. `quiet` has no edge until it is hovered; `danger` takes something away. */
export function Button({ variant = 'plain', small = false, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`button ${variant}${small ? ' small' : ''}`} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** What it does, in words: said to a screen reader and shown in a tooltip. */
  readonly label: string;
  /** The key that does the same, for the tooltip. */
  readonly keys?: string | undefined;
}

/** A button with a sign instead of words. */
export function IconButton({ label, keys, variant = 'quiet', small = false, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`button icon-button ${variant}${small ? ' small' : ''}`}
      />
    </Tooltip>
  );
}

export interface ActionButtonProps {
  readonly action: Action;
  readonly variant?: Variant;
  readonly small?: boolean;
  /** Shorter words than the action's own label. */
  readonly children?: ReactNode;
  /** Whether the key stands beside the button; it is in the tooltip otherwise. */
  readonly showKeys?: boolean;
}

/** A button that runs an action of the registry; off while nothing does it. Shows its key. */
export function ActionButton({
  action,
  variant = 'plain',
  small = false,
  children,
  showKeys = false,
}: ActionButtonProps) {
  const can = useStore(handlers).some((handler) => handler.action.id === action.id);
  const keys = action.keys[0];
  const button = (
    <AriaButton
      className={`button ${variant}${small ? ' small' : ''}`}
      isDisabled={!can}
      onPress={() => runAction(action)}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys, isMac) })}
    >
      {children ?? action.label}
    </AriaButton>
  );
  if (keys === undefined) return button;
  if (showKeys) {
    return (
      <span className="button-with-keys">
        {button}
        <Kbd keys={keys} />
      </span>
    );
  }
  return (
    <Tooltip text={action.label} keys={keys}>
      {button}
    </Tooltip>
  );
}
