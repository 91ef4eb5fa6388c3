/** The medium, agency or document that a quotation is reported by ("as quoted by state media"), beside its speaker. */
export const reportedBy = {
  version: 9,
  name: 'reported-by',
  sql: `
ALTER TABLE quote ADD COLUMN reported_by TEXT;
`,
} as const;
