import { Component, type ComponentChildren } from 'preact';

interface PanelProps {
  readonly children: ComponentChildren;
  /** What the panel is, for the message that stands in its place: `the staircase`. */
  readonly name: string;
}

/** A part of a page whose fault does not take the rest with it. */
export class Panel extends Component<PanelProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p class="failed" role="alert">
        Something went wrong while {this.props.name} was drawn; the rest of the page holds.{' '}
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </p>
    );
  }
}
