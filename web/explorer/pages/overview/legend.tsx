import { PillOf } from '../../parts/version-pill';
import { SupportDots } from './cell-marks';

export function Legend() {
  return (
    <ul class="legend" aria-label="Legend">
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
        <PillOf change="INTRODUCED" version={null} /> no version
      </li>
      <li>
        <span class="line line-after-gap" /> versions in between not listed
      </li>
      <li>
        <span class="line line-before-first" /> earlier versions not listed
      </li>
      <li>
        <SupportDots many={2} /> supporting documents
      </li>
      <li>
        <span class="support-alone">+3</span> only supporting documents
      </li>
    </ul>
  );
}
