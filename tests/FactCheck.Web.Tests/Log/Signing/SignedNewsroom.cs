using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>What tests of the signing do with a newsroom.</summary>
internal static class SignedNewsroom
{
    /// <summary>A newsroom whose logs are signed.</summary>
    public static async Task<TestNewsroom> OpenAsync(bool withArticle = true)
    {
        var newsroom = await TestNewsroom.OpenAsync(withArticle);
        await newsroom.RestartAsync();
        return newsroom;
    }

    extension(TestNewsroom newsroom)
    {
        public string Folder => Path.GetDirectoryName(newsroom.DatabasePath)!;

        public SignedHead Head(LogKind log) => newsroom.Get<SignedLogs>().Of(log).Head ?? throw new InvalidOperationException("Nothing was signed.");

        /// <summary>What the app does about its logs whenever it starts.</summary>
        public Task RestartAsync() => newsroom.Get<SigningStart>().RunAsync();

        /// <summary>A claim whose verdict was approved and that could be published.</summary>
        public async Task<Guid> ApprovedAsync()
        {
            var verdicts = newsroom.Get<VerdictDesk>();
            var id = await newsroom.RaiseAsync();
            await new EvidenceForTests(newsroom.Factory, newsroom.Clock).AddAsync(newsroom.Iryna, id, EvidenceForTests.Details(), Guid.CreateVersion7());
            await verdicts.ProposeAsync(newsroom.Iryna, new(id, new(Rating.False, "He did not do so.", "See [E1]."), 0));
            await verdicts.SubmitAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version));
            var approved = await verdicts.ApproveAsync(newsroom.Edith, new(id, (await newsroom.ClaimAsync(id)).Version));
            return approved.IsDone ? id : throw new InvalidOperationException(approved.Refusal?.Message);
        }
    }
}
