import { useEffect, useState } from 'preact/hooks';

const narrow = matchMedia('(max-width: 860px)');

/** Whether the screen is wide enough for the matrix. */
export function useWide(): boolean {
  const [wide, setWide] = useState(!narrow.matches);
  useEffect(() => {
    const look = () => setWide(!narrow.matches);
    look();
    narrow.addEventListener('change', look);
    return () => narrow.removeEventListener('change', look);
  }, []);
  return wide;
}
