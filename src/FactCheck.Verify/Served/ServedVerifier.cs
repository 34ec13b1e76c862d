using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Verifies logs that are served at an address or lie in an export, against their keys and against what was seen before.</summary>
/// <param name="source">How the place is called; what was seen there before is found by it.</param>
/// <param name="trust">The keys that whoever verifies trusts.</param>
/// <param name="kept">What was seen before; null for nothing.</param>
/// <param name="progress">Hears how far it is.</param>
public sealed class ServedVerifier(string source, Trust trust, KeptHeads? kept, IProgress<string>? progress)
{
    private readonly Ledger _ledger = new();
    private readonly List<VerifiedLog> _logs = [];
    private readonly List<LogKind> _opened = [];
    private readonly List<string> _remarks = [];

    /// <summary>Verifies what is served at a site's address, or at one log's prefix.</summary>
    /// <exception cref="CannotTellException">It cannot be reached, or a person has to decide about a key.</exception>
    public Task<Verification> AtAsync(HttpClient client, Uri address, LogKind? only, CancellationToken cancel = default)
    {
        var site = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        var one = Enum.GetValues<LogKind>().Where(log => site.Segments[^1] == log.Key() + "/").ToList();
        var logs = one.Count > 0 ? one : Enum.GetValues<LogKind>().Where(log => only is null || log == only).ToList();
        return RunAsync(logs.Select(log => (log, LogPlaces.At(client, one.Count > 0 ? site : new Uri(site, $"log/{log.Key()}/")), (string?)null)), cancel);
    }

    /// <summary>Verifies an export.</summary>
    /// <exception cref="CannotTellException">It cannot be read, or a person has to decide about a key.</exception>
    public Task<Verification> InAsync(string folder, LogKind? only, CancellationToken cancel = default) => RunAsync(
        Enum.GetValues<LogKind>().Where(log => (only is null || log == only) && Directory.Exists(Path.Combine(folder, log.Key())))
            .Select(log => (log, LogPlaces.In(Path.Combine(folder, log.Key())), (string?)Path.Combine(folder, log.Key()))), cancel);

    private async Task<Verification> RunAsync(IEnumerable<(LogKind Log, LogPlace Place, string? Folder)> places, CancellationToken cancel)
    {
        Finding? finding = null;
        foreach (var (log, place, folder) in places)
        {
            progress?.Report($"{log} log: taking the checkpoint.");
            finding = await LogProblemAsync(log, place, folder, cancel);
            if (finding is not null)
            {
                break;
            }
        }

        finding ??= trust.Unused([.. _logs.Select(log => log.Newest!.Checkpoint.Origin)]) ?? _ledger.Redactions.Finding(_opened);
        return new(_logs, 0, _ledger.Redactions.Count, 0, _remarks, finding);
    }

    private async Task<Finding?> LogProblemAsync(LogKind log, LogPlace place, string? folder, CancellationToken cancel)
    {
        var served = new ServedLog(log, place, progress);
        var (head, finding) = await served.HeadAsync(source, trust, kept, cancel);
        if (head is null)
        {
            return finding;
        }

        if (head.Remark is { } remark)
        {
            _remarks.Add(remark);
        }

        var (signed, isWalked) = (head.Signed, log == LogKind.Editorial || folder is not null);
        _logs.Add(new(log, isWalked ? signed.Checkpoint.Size : 0, null, isWalked ? signed.Checkpoint.Root : null, signed));
        if (isWalked)
        {
            return await WalkAsync(log, served, head, folder, cancel);
        }

        _remarks.Add("The entries of the security log are not public: only its checkpoint was checked, that it is signed and has not shrunk.");
        return null;
    }

    private async Task<Finding?> WalkAsync(LogKind log, ServedLog served, ServedHead head, string? folder, CancellationToken cancel)
    {
        using var contents = folder is null ? null : PayloadLines.In(folder, log, _ledger);
        if (contents is null)
        {
            return await served.WalkAsync(head, null, cancel);
        }

        _opened.Add(log);
        return await served.WalkAsync(head, contents.Problem, cancel) ?? contents.End();
    }
}
