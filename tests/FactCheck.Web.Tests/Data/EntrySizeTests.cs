using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EntrySizeTests
{
    [Fact]
    public async Task A_note_has_a_limit_for_each_string_and_as_a_whole()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await CommitAsync(newsroom, new() { ["file"] = new string('x', Limits.NoteString) });
        await Assert.ThrowsAsync<EntryTooLargeException>(() => CommitAsync(newsroom, new() { ["file"] = new string('x', Limits.NoteString + 1) }));
        await Assert.ThrowsAsync<EntryTooLargeException>(() => CommitAsync(newsroom, new() { ["in"] = new JsonObject { ["a"] = new JsonArray(new string('x', Limits.NoteString + 1)) } }));
        await Assert.ThrowsAsync<EntryTooLargeException>(() => CommitAsync(newsroom, new()
        {
            ["many"] = new JsonArray([.. Enumerable.Range(0, 20).Select(_ => JsonValue.Create(new string('x', Limits.NoteString)))]),
        }));
    }

    [Fact]
    public async Task The_name_of_a_file_of_annotations_is_shortened_before_it_is_recorded()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (raised, refusal) = await newsroom.Get<AnnotationImport>().ImportAsync(newsroom.Iryna, new(
            newsroom.Article.Id, newsroom.Revision.Id, [new("24 hours", "", "", null, null)], new HashSet<int> { 0 }, "/tmp/" + new string('n', 500_000) + ".json"));
        Assert.Equal((1, null), (raised, refusal));
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var note = CanonicalJson.Read((await db.LogPayloads.SingleAsync(row => row.Kind == EntryKind.AnnotationsImported.Name)).Payload!)!["note"]!;
        Assert.Equal(new string('n', Limits.FileName - 5) + ".json", (string)note["file"]!);
    }

    private static async Task CommitAsync(TestNewsroom newsroom, JsonObject note)
    {
        await using var db = await newsroom.Factory.BeginAsync();
        await db.CommitAsync(newsroom.Iryna, EntryKind.ClaimEdited, new(Guid.CreateVersion7()), note);
    }
}
