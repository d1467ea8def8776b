import type { ComponentChildren } from 'preact';

/** An icon of 10 by 10, beside a text with the same meaning. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const RevisedIcon = () => (
  <Icon>
    <path d="M5 9V1.5M1.8 4.7 5 1.5l3.2 3.2" />
  </Icon>
);

export const RetabledIcon = () => (
  <Icon>
    <path d="M8.6 5A3.6 3.6 0 1 1 7.4 2.3M8.6.8v2.4H6.2" />
  </Icon>
);

export const ErrorIcon = () => (
  <Icon>
    <path d="M3.2 1h3.6L9 3.2v3.6L6.8 9H3.2L1 6.8V3.2zM5 2.8v2.8M5 7.2v.2" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M5 1 9.4 9H.6zM5 3.8v2.4M5 7.4v.2" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <path d="M5 .9a4.1 4.1 0 1 1 0 8.2A4.1 4.1 0 0 1 5 .9M5 4.4v3M5 2.4v.3" />
  </Icon>
);

export const PreviousIcon = () => (
  <Icon>
    <path d="M9 5H1.5M4.7 1.8 1.5 5l3.2 3.2" />
  </Icon>
);

export const NextIcon = () => (
  <Icon>
    <path d="M1 5h7.5M5.3 1.8 8.5 5 5.3 8.2" />
  </Icon>
);
