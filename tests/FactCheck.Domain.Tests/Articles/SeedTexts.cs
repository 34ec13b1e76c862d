namespace FactCheck.Domain.Tests;

/// <summary>The five articles of the repository's seeds folder, by the first three digits of their names.</summary>
internal static class SeedTexts
{
    public static string Of(string number) => File.ReadAllText(Directory.GetFiles(Folder, $"{number}_*.txt").Single());

    public static IEnumerable<byte[]> Files => Directory.GetFiles(Folder, "*.txt").Order().Select(File.ReadAllBytes);

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("FactCheck.sln stands above no folder of the tests.");
            }
            return Path.Combine(folder.FullName, "seeds", "articles");
        }
    }
}
