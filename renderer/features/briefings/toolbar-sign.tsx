const PATHS = {
  bold: 'M4.5 3h4a2.500 2.500 0 0 1 0 5h-4zM4.500 8h4.700a2.500 2.500 0 0 1 0 5H4.500z',
  italic: 'M7 3h5M4 13h5M9.500 3l-3 10',
  bullets: 'M2.500 4h.01M2.500 8h.01M2.500 12h.01M6 4h8M6 8h8M6 12h8',
  numbers:
    'M1.800 3.200l1-.7v3.500M1.700 10.200c.3-1 2.100-.9 1.900.2-.1.700-1.300 1.300-1.900 2.300h2.100M7 4h7M7 8h7M7 12h7',
} as const;

/** A line sign of 16 pixels for a button that sets text. */
export function ToolbarSign({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg
      className="icon toolbar-sign"
      data-sign={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
