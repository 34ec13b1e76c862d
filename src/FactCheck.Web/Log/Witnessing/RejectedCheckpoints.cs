using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A checkpoint that another newsroom's key signed and that this witness did not cosign.</summary>
/// <param name="Origin">The log.</param>
/// <param name="Size">How many entries it claims.</param>
/// <param name="IsProof">Whether both notes together prove two histories: the same size with two roots, both signed. Otherwise nobody has shown how the
/// one continues the other, which may be the fault of whoever sent it.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="Cosigned">The signed checkpoint that was cosigned before.</param>
/// <param name="Sent">The signed checkpoint that came.</param>
public sealed record RejectedCheckpoint(string Origin, long Size, bool IsProof, DateTimeOffset At, string Cosigned, string Sent);

/// <summary>Keeps what speaks against other newsrooms' logs, one file each in the data folder.</summary>
public sealed class RejectedCheckpoints(DataFolder folder)
{
    /// <summary>The most files; whoever holds a witnessed log's key could fill the disk otherwise.</summary>
    public const int Most = 100;

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<RejectedCheckpoint> All() => [.. Files()
        .Select(file => JsonSerializer.Deserialize<RejectedCheckpoint>(File.ReadAllText(file))!).OrderByDescending(each => each.At)];

    /// <summary>Keeps one; the same checkpoint a second time only if it has become a proof.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Keep(RejectedCheckpoint rejected)
    {
        var file = FileOf(SignedNote.Read(rejected.Sent).Text, rejected.IsProof);
        if (File.Exists(file) || Files().Count() >= Most)
        {
            return false;
        }

        DurableFile.Write(file, JsonSerializer.Serialize(rejected));
        return true;
    }

    /// <summary>Forgets the suspicion against a checkpoint, because its proof has come. What is proven stays.</summary>
    public void Clear(string checkpoint) => File.Delete(FileOf(checkpoint, isProof: false));

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder.Rejected, "*.json");

    private string FileOf(string checkpoint, bool isProof) => Path.Combine(folder.Rejected,
        $"{(isProof ? "proof" : "unproven")}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(checkpoint)).AsSpan(0, 16))}.json");
}
