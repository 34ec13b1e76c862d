using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The people and texts that the examples name.</summary>
internal sealed class SeedPlaces
{
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, SeedText> _texts;
    private readonly Dictionary<Guid, SignIn> _signIns = [];

    private SeedPlaces(Dictionary<string, Person> people, Dictionary<string, SeedText> texts) => (_people, _texts) = (people, texts);

    /// <summary>Finds them; null when one is missing, or when somebody has raised a claim already.</summary>
    public static async Task<SeedPlaces?> FindAsync(IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (await db.Claims.AnyAsync(cancel))
        {
            return null;
        }

        var people = await db.Users.AsNoTracking().Where(person => person.Email != null)
            .ToDictionaryAsync(person => person.Email!, StringComparer.OrdinalIgnoreCase, cancel);
        var rows = await db.Revisions.AsNoTracking()
            .Join(db.Articles, revision => revision.Id, article => article.RevisionId,
                (revision, article) => new { revision.Sha256, Text = new SeedText(article.Id, revision.Id, article.Title, revision.Text) })
            .ToListAsync(cancel);
        var texts = new Dictionary<string, SeedText>();
        foreach (var seed in ArticleCatalogue.Read().Articles)
        {
            if (rows.FirstOrDefault(row => row.Sha256 == seed.Sha256) is { } row)
            {
                texts[seed.File] = row.Text;
            }
        }

        var places = new SeedPlaces(people, texts);
        return Examples.Read().Claims.All(places.Knows) ? places : null;
    }

    /// <summary>Opens a sign-in for everybody, for no desk lets somebody act without one.</summary>
    public async Task SignInAsync(IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        foreach (var person in _people.Values)
        {
            _signIns[person.Id] = new() { PersonId = person.Id, StartedAt = db.Now, SeenAt = db.Now, Device = "The demo newsroom" };
        }

        db.AddRange(_signIns.Values);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends them again.</summary>
    public async Task SignOutAsync(IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        db.AttachRange(_signIns.Values);
        foreach (var signIn in _signIns.Values)
        {
            signIn.EndedAt = db.Now;
        }

        await db.SaveChangesAsync(cancel);
    }

    public SignedIn Person(string email) => new(_people[email].Id, _signIns[_people[email].Id].Id, _people[email].SecurityStamp ?? "");

    /// <summary>The place where words stand in an article.</summary>
    public SelectedPlace Select(string file, string words)
    {
        var text = _texts[file];
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException($"seeds/examples.json: “{words}” does not stand in {file}.")
            : new(text.ArticleId, text.RevisionId, start, start + words.Length);
    }

    public EvidenceDetails Details(ExampleEvidence piece)
    {
        var place = piece.Passage is { } passage ? Select(passage.Article, passage.Words) : null;
        var title = piece.Title ?? (piece.Passage is null ? null : _texts[piece.Passage.Article].Title);
        return new(piece.Stance, place is null ? EvidenceKind.Source : EvidenceKind.Passage, title ?? "", piece.Publisher, piece.Address,
            piece.PublishedOn, piece.Quote, piece.Note, place is null ? null : new(place.ArticleId, place.RevisionId, place.Start, place.End));
    }

    private bool Knows(ExampleClaim claim) =>
        _texts.ContainsKey(claim.Article)
        && claim.Evidence.All(piece => piece.Passage is null || _texts.ContainsKey(piece.Passage.Article))
        && claim.People.All(_people.ContainsKey);

    private sealed record SeedText(Guid ArticleId, Guid RevisionId, string Title, string Text);
}
