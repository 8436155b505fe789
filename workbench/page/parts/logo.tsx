/** A hook with a hole, drawn for hookproof. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" />
    <path d="M11 8v10a5.5 5.5 0 0 0 11 0v-2" />
    <circle cx="22" cy="10.5" r="2.6" />
  </svg>
);
