import { PillOf } from '../../parts/pill';
import { SupportDots } from './stop-marks';

/** What the marks say. */
export function Key() {
  return (
    <ul class="key" aria-label="Key">
      <li>
        <PillOf change="INTRODUCED" version="1.0" /> introduced
      </li>
      <li>
        <PillOf change="REVISED" version="1.1" /> revised
      </li>
      <li>
        <PillOf change="RETABLED" version="1.1" /> retabled
      </li>
      <li>
        <PillOf change="INTRODUCED" version={null} /> no version printed
      </li>
      <li>
        <span class="line line-after-gap" /> versions between not in the listing
      </li>
      <li>
        <span class="line line-before-first" /> earlier ones not in the listing
      </li>
      <li>
        <SupportDots many={2} /> supporting documents
      </li>
      <li>
        <span class="support-alone">+3</span> supporting documents alone
      </li>
    </ul>
  );
}
