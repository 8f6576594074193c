import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button, EmptyState } from '#renderer/ui/index.ts';

type Props = { readonly children: ReactNode };

/** A page that fails must not take the app with it. A class, because only a class can catch what a child throws. */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon={<TriangleAlert />}
        title="This page could not be shown"
        actions={
          <Button kind="primary" onPress={() => window.location.reload()}>
            Load it again
          </Button>
        }
      >
        Something went wrong in Casewright itself. Your work is kept on this computer; every change that was made is in
        the history.
      </EmptyState>
    );
  }
}
