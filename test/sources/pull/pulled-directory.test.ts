import { describe } from 'vitest';
import { pulledDirectoryContract } from './pulled-directory-contract.ts';
import { GOOGLE, GRAPH } from './stand-ins.ts';

describe('Google Workspace', () => pulledDirectoryContract(GOOGLE));
describe('Microsoft Entra', () => pulledDirectoryContract(GRAPH));
