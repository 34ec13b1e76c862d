using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The form that imports annotations, between its two steps: the file is carried as Base64 and read anew in each.</summary>
public sealed class AnnotationForm
{
    /// <summary>What stands in the field for pasting.</summary>
    public string Pasted { get; private init; } = "";

    /// <summary>What was received, for the next step; empty before there is something that can be read.</summary>
    public string Base64 { get; private init; } = "";

    /// <summary>The file's name; null when it was pasted.</summary>
    public string? Name { get; private init; }

    /// <summary>The annotations; empty when there are none to go on with.</summary>
    public IReadOnlyList<ReadAnnotation> Annotations { get; private init; } = [];

    /// <summary>What the file names and does not hold, in words; null when it holds all.</summary>
    public string? Missing { get; private init; }

    /// <summary>Numbers of those that the person chose; null when the form did not ask yet.</summary>
    public IReadOnlySet<int>? Chosen { get; private init; }

    /// <summary>The revision that the person saw.</summary>
    public Guid SeenRevisionId { get; private init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What an earlier step carried, to be carried on unread.</summary>
    public IReadOnlyList<(string Name, string Value)> Held { get; private init; } = [];

    /// <summary>Keeps a step unread that cannot be taken now.</summary>
    public static AnnotationForm Holding(IFormCollection posted, Refusal refusal) => new()
    {
        Pasted = posted["Pasted"].ToString(),
        Held = [.. new[] { "Received", "Name", "SeenRevisionId", "Chosen" }.SelectMany(name => posted[name].OfType<string>().Select(value => (name, value)))],
        Problems = refusal.Problems,
    };

    /// <summary>Reads a step that a browser sent.</summary>
    public static async Task<AnnotationForm> ReadAsync(IFormCollection posted, CancellationToken cancel)
    {
        var pasted = posted["Pasted"].ToString();
        var file = posted.Files["File"] is { FileName.Length: > 0 } chosen ? chosen : null;
        if (file is null && pasted.Trim().Length == 0 && Carried(posted) is { } carried)
        {
            return carried;
        }

        var bytes = file is null ? Encoding.UTF8.GetBytes(pasted) : await BytesAsync(file, cancel);
        var read = bytes.Length == 0
            ? new AnnotationFile([], "Choose a file with annotations, or paste them.")
            : AnnotationFile.Read(bytes);
        return read.Problem is { } problem
            ? new() { Pasted = pasted, Problems = [new(file is null ? "Pasted" : "File", problem)] }
            : new() { Base64 = Convert.ToBase64String(bytes), Name = file?.FileName, Annotations = read.Annotations, Missing = read.Missing };
    }

    /// <summary>The first thing that is wrong with a field.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>The same form with something wrong.</summary>
    public AnnotationForm With(Refusal refusal) => new()
    {
        Base64 = Base64,
        Name = Name,
        Annotations = Annotations,
        Missing = Missing,
        Chosen = Chosen,
        SeenRevisionId = SeenRevisionId,
        Problems = refusal.Problems,
    };

    private static AnnotationForm? Carried(IFormCollection posted)
    {
        var base64 = posted["Received"].ToString();
        var bytes = new byte[base64.Length];
        if (base64.Length == 0 || !Convert.TryFromBase64String(base64, bytes, out var length) || AnnotationFile.Read(bytes.AsMemory(0, length)) is not { Problem: null } read)
        {
            return null;
        }

        return new()
        {
            Base64 = base64,
            Name = posted["Name"].ToString() is { Length: > 0 } name ? name : null,
            Annotations = read.Annotations,
            Missing = read.Missing,
            Chosen = posted["Chosen"].Select(each => int.TryParse(each, out var number) ? number : -1).ToHashSet(),
            SeenRevisionId = Guid.TryParse(posted["SeenRevisionId"], out var revision) ? revision : Guid.Empty,
        };
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
