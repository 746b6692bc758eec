/** What a directory says about one person. */
export interface Told {
  readonly email: string;
  readonly suspended?: boolean;
  /** A unit's last step; the path is the channel's. */
  readonly unit?: string;
  readonly groups?: readonly string[];
}

/** A way in which a directory arrives. People are known by an id that the directory gave them. */
export interface DirectoryChannel {
  /** Adds the person, or says something else about them. */
  tell(id: string, told: Told): Promise<void>;
  /** The person is gone from the directory. */
  remove(id: string): Promise<void>;
  /** The group is gone from the directory; its people stay. */
  dropGroup(name: string): Promise<void>;
}
