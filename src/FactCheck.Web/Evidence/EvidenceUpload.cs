using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Takes a file that a person chose. Nothing of it is kept when the sign-in ended while it was on its way.</summary>
public sealed class EvidenceUpload(IDbContextFactory<NewsroomDb> factory, StoredFiles files, Uploads uploads, FileScanner scanner)
{
    /// <summary>Keeps a file of an allowed kind, or says why not.</summary>
    public async Task<(FileRef? File, Refusal? Refusal)> KeepAsync(SignedIn by, Stream content, string name, CancellationToken cancel = default) =>
        uploads.Take(by) is { } tooMany ? (null, tooMany) : await files.KeepAsync(content, name, bytes => MayAsync(by, bytes, cancel), cancel);

    private async Task<Refusal?> MayAsync(SignedIn by, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await scanner.LookAsync(bytes, cancel)
            ?? (await db.ActingAsync(by, cancel) is null
                ? Refusal.SignInEnded("Your sign-in ended while the file was on its way, so it is not kept. Sign in again and choose it anew.")
                : uploads.Keep(by, bytes.Length));
    }
}
