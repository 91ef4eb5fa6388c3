import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextArea as AriaTextArea, FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import './field.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Words below that help to fill it in. */
  readonly hint?: ReactNode;
  /** What is wrong with the value; null while nothing is. */
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  /** The label is said but not shown. */
  readonly bare?: boolean;
  readonly rows?: number;
  readonly onEnter?: () => void;
}

/** A line of text with its label. */
export function Field(props: FieldProps) {
  return (
    <Frame {...props}>
      <Input
        className="field-input"
        placeholder={props.placeholder ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && props.onEnter) {
            event.preventDefault();
            props.onEnter();
          }
        }}
      />
    </Frame>
  );
}

/** Several lines of text with their label. */
export function TextArea(props: FieldProps) {
  return (
    <Frame {...props}>
      <AriaTextArea
        className="field-input field-area"
        rows={props.rows ?? 3}
        placeholder={props.placeholder ?? ''}
      />
    </Frame>
  );
}

function Frame(props: FieldProps & { readonly children: ReactNode }) {
  const { label, value, onChange, hint, problem, autoFocus = false, bare = false, children } = props;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== null && problem !== undefined}
      // a dialog's first field; the person asked for the dialog to fill it in
      autoFocus={autoFocus}
    >
      <Label className={bare ? 'unseen' : 'field-label'}>{label}</Label>
      {children}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}

export interface EditFieldProps {
  readonly label: string;
  readonly value: string;
  /** Says that there is no value: "not said". */
  readonly placeholder: string;
  /** Says why a value cannot be taken; null where it can. */
  readonly check?: (value: string) => string | null;
  /** Takes the new value, trimmed, on Enter or when the field is left. */
  readonly onCommit: (value: string) => void;
  readonly multiline?: boolean;
  /** Looks like running text of the surroundings instead of a value in a list. */
  readonly className?: string;
}

/**
 * A value that is corrected in place: plain text until it is pointed at or focused, committed on Enter or when
 * it is left, as it was on Esc.
 */
export function EditField(props: EditFieldProps) {
  const { label, value, placeholder, check, onCommit, multiline = false, className = '' } = props;
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  // what was taken last: Enter and then leaving the field is one change
  const taken = useRef(value);
  useEffect(() => {
    taken.current = value;
    setTyped(value);
    setProblem(null);
  }, [value]);

  const commit = (): void => {
    const next = typed.trim();
    const wrong = check?.(next) ?? null;
    setProblem(wrong);
    if (next === value.trim()) setTyped(value);
    else if (wrong === null && next !== taken.current) {
      taken.current = next;
      onCommit(next);
    }
  };
  const keys = (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && typed !== value) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(value);
      setProblem(null);
    }
  };
  const shared = {
    className: `edit-field ${className}`,
    'aria-label': label,
    'aria-invalid': problem !== null,
    value: typed,
    placeholder,
    onBlur: commit,
    onKeyDown: keys,
  };
  return (
    <span className="edit-frame">
      {multiline ? (
        <textarea {...shared} rows={1} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => setTyped(event.target.value)} />
      )}
      {problem === null ? null : (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
    </span>
  );
}
