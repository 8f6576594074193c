import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'wide' | 'full';
  /** An alert interrupts with something that must be decided: it has no close button in the corner. */
  readonly alert?: boolean;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Focus stays inside while it is open, Escape closes it, and focus goes back to where it came from. */
export function Dialog({ title, open, onClose, size = 'small', alert = false, icon, actions, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable={!alert}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={classes(styles.dialog)}>
          <div className={classes(styles.head)}>
            {icon ? <span className={classes(styles.icon)}>{icon}</span> : null}
            <Heading slot="title" level={2} className={classes(styles.title)}>
              {title}
            </Heading>
            {alert ? null : <Button kind="quiet" size="small" icon={<X />} aria-label="Close" onPress={onClose} />}
          </div>
          <div className={classes(styles.body)}>{children}</div>
          {actions ? <div className={classes(styles.actions)}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
