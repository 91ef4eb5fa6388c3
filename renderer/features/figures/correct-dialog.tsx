import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DetailsFields } from '../reader/details-fields.tsx';
import { correcting } from './state.ts';
import '../reader/inspector.css';
import './correct-dialog.css';

/** What was read from a figure, to be corrected in place as in the reader, without leaving the table. */
export function CorrectDialog() {
  const id = useStore(correcting);
  const passage = useCall('passages.rows', { ids: id === null ? [] : [id] }).data?.[0];
  if (id === null || passage === undefined) return null;
  const close = (): void => correcting.set(null);
  return (
    <Dialog
      title="Correct the figure"
      open
      onClose={close}
      buttons={
        <Button variant="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <p className="correct-passage">
        <span className="faint">{passage.prefix.replace(/^\S*\s/, '…')}</span>
        {passage.exact}
        <span className="faint">{passage.suffix.replace(/\s\S*$/, '…')}</span>
      </p>
      <dl className="facts">
        <DetailsFields passage={passage} />
      </dl>
    </Dialog>
  );
}
