using System.Globalization;

namespace FactCheck.Domain;

/// <summary>The head of a log at a size (C2SP tlog-checkpoint): the text that a log signs.</summary>
/// <param name="Origin">The log's name, for ever the same.</param>
/// <param name="Size">How many entries it has.</param>
/// <param name="Root">The root of the Merkle tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Reads a checkpoint's text; lines after the third are let pass if they are not empty.</summary>
    /// <exception cref="FormatException">The text is no checkpoint.</exception>
    public static Checkpoint Read(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var further, ""] || further.Contains(""))
        {
            throw new FormatException("A checkpoint has three lines: origin, size and root. Each ends with a newline.");
        }

        return long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == size
            ? new(origin, number, TreeHash.Read(root))
            : throw new FormatException($"“{size}” is no size of a log.");
    }

    /// <summary>The three lines.</summary>
    public string Text() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
