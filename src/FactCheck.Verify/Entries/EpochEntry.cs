using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>An entry that says: a backup was restored here, and the log goes on under another name.</summary>
/// <param name="Sequence">The entry's number in the editorial log.</param>
/// <param name="Number">Counts the epochs.</param>
/// <param name="Reason">Why, in the newsroom's words.</param>
/// <param name="Old">The final checkpoints of the epoch before, by log; signed notes.</param>
internal sealed record EpochEntry(long Sequence, long Number, string Reason, IReadOnlyDictionary<LogKind, SignedNote> Old)
{
    /// <summary>Reads the entry's note.</summary>
    /// <exception cref="FormatException">It is not what this app writes.</exception>
    public static EpochEntry Read(long sequence, JsonObject note)
    {
        try
        {
            var old = note["old"]!.AsObject();
            return new(sequence, long.Parse(note["number"]!.ToString(), CultureInfo.InvariantCulture), note["reason"]!.GetValue<string>(),
                Enum.GetValues<LogKind>().Where(log => old[log.Key()] is not null)
                    .ToDictionary(log => log, log => SignedNote.Read(old[log.Key()]!.GetValue<string>())));
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
        {
            throw new FormatException("The note of an epoch names its number, its reason and the old checkpoints.", exception);
        }
    }
}
