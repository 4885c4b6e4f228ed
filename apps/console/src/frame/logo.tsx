/** A wall, and the sea that it breaks. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f5266" />
      <path
        d="M5 21c3.7 0 3.7-3 7.3-3s3.7 3 7.4 3 3.7-3 7.3-3M5 26c3.7 0 3.7-3 7.3-3s3.7 3 7.4 3 3.7-3 7.3-3"
        fill="none"
        stroke="#8fd3e3"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M8 14.5 14 6h4l6 8.5z" fill="#fff" />
    </svg>
  );
}
