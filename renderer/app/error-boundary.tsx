import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

interface Props {
  /** What failed: "The window", "This screen". */
  readonly part: string;
  readonly children: ReactNode;
}

/** What is shown where drawing a part of the window failed: that nothing was lost, and how to go on. */
export class ErrorBoundary extends Component<Props, { readonly failed: Error | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(failed: Error): { readonly failed: Error } {
    return { failed };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const failed: Error | null = this.state.failed;
    if (failed === null) return this.props.children;
    return (
      <div className="failed" role="alert">
        <EmptyState
          title={`${this.props.part} could not be drawn`}
          buttons={
            <Button variant="primary" onPress={() => this.setState({ failed: null })}>
              Draw it again
            </Button>
          }
        >
          <p>Nothing is lost: everything you did is saved in the project. Draw it again to go on.</p>
          <p className="faint">{String(failed)}</p>
        </EmptyState>
      </div>
    );
  }
}
