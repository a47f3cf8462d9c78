namespace Pingshi.Host;

/// <summary>What lies in the data folder beside the database: the stored files, and the mark of a demo world.</summary>
internal static class DataFolder
{
    /// <summary>A file of this name says that the folder holds a demo world, whose sign-ins were printed.</summary>
    public const string DemoMark = "DEMO";

    /// <summary>Where a restore unpacks; what is left of a broken one does not count as data.</summary>
    public const string Unpacking = "restoring";

    /// <summary>Where a demo world is made; what is left of a broken one does not count either.</summary>
    public const string Making = "making-demo";

    extension(Place place)
    {
        public string DatabaseFile => Path.Combine(place.DataFolder, "pingshi.db");

        public bool IsDemo => File.Exists(Path.Combine(place.DataFolder, DemoMark));

        /// <summary>On SQLite the data is a file; asking for it where there is none would quietly make a new one.</summary>
        public void MustHaveData() =>
            HostWords.NoData.Unless(!string.IsNullOrWhiteSpace(place.DatabaseSetting) || File.Exists(place.DatabaseFile), null, place.DataFolder);

        public bool HasData =>
            Directory.Exists(place.DataFolder) && Directory.EnumerateFileSystemEntries(place.DataFolder).Any(e => Path.GetFileName(e) is not (Unpacking or Making));

        public void MustBeEmpty() => HostWords.NotEmpty.Unless(!place.HasData, null, place.DataFolder);
    }
}
