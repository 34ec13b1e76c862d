using System.Text;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Words that stand in everything a newsroom keeps, and the search for them in bytes.</summary>
internal static class Canary
{
    /// <summary>With a quotation mark and letters beyond ASCII, so that stored JSON and addresses write them in other forms.</summary>
    public const string Words = "Zyta \"Kanarek\" Ząbek 7731";

    /// <summary>The words as texts, stored JSON, an index and an address write them, and parts of them that stand nowhere else.</summary>
    public static readonly string[] Forms = ["Zyta \"Kanarek\"", "Zyta \\\"Kanarek\\\"", "Ząbek 7731", "zabek", "ząbek", "kanarek-zabek", "zyta-"];

    private const string Text = "Opening words. The witness was " + Words + " who saw it all. Then \"Kanarek\" is a yellow bird.\nMore follows.";

    /// <summary>A published claim with the words everywhere.</summary>
    public static async Task<Guid> FillAsync(TestNewsroom newsroom)
    {
        var (article, revision) = await BringInAsync(newsroom);
        var start = Text.IndexOf("witness", StringComparison.Ordinal);
        var id = Done(await newsroom.Get<ClaimDesk>().RaiseAsync(newsroom.Iryna, new(
            new($"{Words} saw it", null, true, null, $"About {Words}."), new(article.Id, revision.Id, start, start + "witness was Zyta".Length)))).Id!.Value;
        Done(await newsroom.Get<RevisionDesk>().ReviseAsync(
            newsroom.Edith, new(article.Id, new(Text + " The end.", "pasted", TextBlocks.FromPlainText(Text + " The end.")), revision.Id)));
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes($"a,b\n{Words},1\n"));
        var (file, _) = await newsroom.Get<StoredFiles>().KeepAsync(bytes, "table.csv");
        Done(await newsroom.Get<EvidenceDesk>().AddAsync(newsroom.Iryna, new(id, new(
            Stance.Supports, EvidenceKind.Source, $"A letter of {Words}", null, "https://source.example/letter", null, $"I am {Words}.", "A note."))));
        Done(await newsroom.Get<EvidenceDesk>().AddAsync(newsroom.Iryna, new(id, new(Stance.Context, EvidenceKind.File, "A table", null, null, null, null, "See.", null, file))));
        var desk = newsroom.Get<VerdictDesk>();
        Done(await desk.ProposeAsync(newsroom.Iryna, new(id, new(Rating.False, "No, it was another person.", $"{Words} says so, see [E1]."), 0)));
        Done(await desk.SubmitAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version)));
        Done(await desk.ApproveAsync(newsroom.Edith, new(id, (await newsroom.ClaimAsync(id)).Version)));
        Done(await desk.PublishAsync(newsroom.Edgar, new(id, (await newsroom.ClaimAsync(id)).Version, ChangeKind.First, null)));
        await RenameAsync(newsroom, Words);
        await RenameAsync(newsroom, "Iryna");
        return id;
    }

    /// <summary>Two people remove the words.</summary>
    public static async Task RemoveAsync(TestNewsroom newsroom)
    {
        var desk = newsroom.Get<RedactionDesk>();
        var id = Done(await desk.AskAsync(newsroom.Edith, new(Words, RedactionGround.PersonalData, "A private person asked for it."))).Id!.Value;
        Done(await desk.ApproveAsync(newsroom.Edgar, id));
    }

    /// <summary>The files of a folder in which a form of the words stands, as UTF-8 or UTF-16.</summary>
    public static IReadOnlyList<string> FilesWith(string folder, params IReadOnlyList<string> forms) =>
        [.. from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let bytes = ReadShared(path)
            from form in forms
            where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(form)) >= 0
            select $"{Path.GetFileName(path)}: {form}"];

    public static Outcome Done(Outcome outcome) => outcome.IsDone ? outcome : throw new InvalidOperationException(outcome.Refusal!.Message);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task<(Article Article, Revision Revision)> BringInAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.Factory.BeginAsync();
        var (article, revision, refusal) = Article.BringIn(
            new Actor(newsroom.Iryna, Role.Editor), new($"What {Words} saw", "Example Post", Words, null, null, "en", true),
            new(Text, "pasted", TextBlocks.FromPlainText(Text)), newsroom.Clock.GetUtcNow());
        Assert.Null(refusal);
        db.AddRange(article!, revision!);
        await db.CommitAsync(newsroom.Iryna, EntryKind.ArticleAdded, Subject.Of(article!));
        return (article!, revision!);
    }

    private static async Task RenameAsync(TestNewsroom newsroom, string name)
    {
        await using var db = await newsroom.Factory.BeginAsync();
        (await db.Users.FindAsync(newsroom.Iryna.PersonId))!.DisplayName = name;
        await db.CommitAsync(newsroom.Iryna, EntryKind.ProfileChanged, Subject.OfPerson(newsroom.Iryna));
    }
}
