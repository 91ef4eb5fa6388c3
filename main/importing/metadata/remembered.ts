/** Several rules ask the same of the same few lines. */

/** Lines remembered; few, since a line keeps the text that it stands in. */
const MOST = 32;

/** The same function of a line, which finds the answer once for lines that it is asked about soon again. */
export function remembered<Answer>(find: (line: string) => Answer): (line: string) => Answer {
  const answers = new Map<string, Answer>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known;
    const answer = find(line);
    if (answers.size >= MOST) answers.clear();
    answers.set(line, answer);
    return answer;
  };
}
