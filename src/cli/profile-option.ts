import { Option } from 'commander';
import { chooseProfile } from '../ingest/stored-profile.js';
import { MAX_PATH, textOption } from './option-values.js';

/** `--profile`. Its value is the profile as a store keeps it. */
export const profileOption = (description: string): Option =>
  new Option('--profile <name or file>', description).argParser((written: string) =>
    chooseProfile(textOption(MAX_PATH)(written)),
  );
