import { pendingConfirm } from '../api/confirm.ts';
import { useStore } from '../api/store.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';

/** Shows the question of `confirm` (api/confirm.ts). */
export function ConfirmDialog() {
  const question = useStore(pendingConfirm);
  if (question === null) return null;
  return (
    <Dialog
      title={question.title}
      open
      onClose={() => question.answer(false)}
      buttons={
        <>
          <Button onPress={() => question.answer(false)}>Cancel</Button>
          <Button variant="primary" autoFocus onPress={() => question.answer(true)}>
            {question.yes}
          </Button>
        </>
      }
    >
      <p>{question.text}</p>
    </Dialog>
  );
}
