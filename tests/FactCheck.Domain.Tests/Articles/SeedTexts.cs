namespace FactCheck.Domain.Tests;

/// <summary>The five articles of the repository's seeds folder, by the first three digits of their names.</summary>
internal static class SeedTexts
{
    public static string Of(string number) => File.ReadAllText(Directory.GetFiles(Folder, $"{number}_*.txt").Single());

    public static IEnumerable<byte[]> Files => Directory.GetFiles(Folder, "*.txt").Order().Select(File.ReadAllBytes);

    private static string Folder => Path.Combine(Repository.Root, "seeds", "articles");
}
