using System.Text.Json;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Web;

/// <summary>How the newsroom's objects become tables.</summary>
internal static class NewsroomModel
{
    public static void Conventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
        configuration.Properties<LogKind>().HaveConversion<int>();
    }

    public static void Build(ModelBuilder model)
    {
        BuildArticle(Audited<Article>(model));
        BuildEdition(Audited<ArticleEdition>(model));
        BuildRevision(Audited<Revision>(model));
        BuildClaim(Audited<Claim>(model));
        BuildAppearance(Audited<Appearance>(model));
        BuildPastAnchor(Audited<PastAnchor>(model));
        BuildSuggestion(Audited<Suggestion>(model));
        BuildEvidence(Audited<Evidence>(model));
        BuildVerdict(Audited<Verdict>(model));
        BuildPublishedCheck(Audited<PublishedCheck>(model));
        BuildShownPlace(Audited<ShownPlace>(model));
        Audited<Epoch>(model).HasIndex(row => row.Number);
        BuildRedaction(Audited<Redaction>(model));
        BuildPeople(model);
        LogModel.Build(model);
    }

    private static EntityTypeBuilder<T> Audited<T>(ModelBuilder model)
        where T : Audited
    {
        var entity = model.Entity<T>();
        entity.ToTable(typeof(T).Name);
        entity.Metadata.IsAudited(AuditedThing.Of(typeof(T)).Name);
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Version).IsConcurrencyToken();
        return entity;
    }

    private static void BuildArticle(EntityTypeBuilder<Article> article)
    {
        article.Ignore(row => row.Face);
        article.Ignore(row => row.Shown);
        article.HasIndex(row => row.Slug).IsUnique();
        article.HasMany(row => row.Editions).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildEdition(EntityTypeBuilder<ArticleEdition> edition)
    {
        edition.Ignore(row => row.Face);
        edition.HasIndex(row => new { row.ArticleId, row.Number }).IsUnique();
        edition.HasOne<Revision>().WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildShownPlace(EntityTypeBuilder<ShownPlace> place)
    {
        place.Ignore(row => row.Anchor);
        place.Ignore(row => row.Checked);
        place.HasIndex(row => new { row.ClaimId, row.RevisionId, row.CheckedRevisionId, row.CheckedStart, row.CheckedEnd, row.Number }).IsUnique();
        place.HasOne<Article>().WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Restrict);
        place.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict);
        place.HasOne<Revision>().WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildRevision(EntityTypeBuilder<Revision> revision)
    {
        Json(revision.Property(row => row.Blocks));
        revision.Property(row => row.Text).Metadata.IsNotAudited();
        revision.HasIndex(row => new { row.ArticleId, row.Number }).IsUnique();
        revision.HasOne<Article>().WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildClaim(EntityTypeBuilder<Claim> claim)
    {
        Json(claim.Property(row => row.Quantities)).Metadata.IsAuditedWhenSet();
        claim.Property(row => row.ClaimantKind).Metadata.IsAuditedWhenSet();
        claim.HasIndex(row => row.Slug).IsUnique();
        claim.HasIndex(row => row.Stage);
        claim.Ignore(row => row.StandingEvidence);
        claim.Ignore(row => row.StandingPlaces);
        Json(claim.Property(row => row.Contributors)).Metadata.IsAuditedWhenSet();
        claim.Ignore(row => row.CurrentVerdict);
        claim.Ignore(row => row.Details);
        claim.HasMany(row => row.Appearances).WithOne().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict);
        claim.HasMany(row => row.Evidence).WithOne().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict);
        claim.HasMany(row => row.Verdicts).WithOne().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildAppearance(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.Ignore(row => row.Anchor);
        appearance.Ignore(row => row.Sure);
        appearance.Ignore(row => row.SureBefore);
        appearance.Ignore(row => row.LastStood);
        appearance.Ignore(row => row.Quoted);
        appearance.Property(row => row.Score).Metadata.IsAuditedWhenSet();
        Json(appearance.Property(row => row.Reasons)).Metadata.IsAuditedWhenSet();
        appearance.Property(row => row.Answer).Metadata.IsAuditedWhenSet();
        appearance.Property(row => row.AnsweredBy).Metadata.IsAuditedWhenSet();
        appearance.Property(row => row.AnsweredAt).Metadata.IsAuditedWhenSet();
        appearance.HasIndex(row => row.ArticleId);
        appearance.HasIndex(row => row.State);
        appearance.HasMany(row => row.Past).WithOne().HasForeignKey(row => row.AppearanceId).OnDelete(DeleteBehavior.Restrict);
        appearance.HasOne<Revision>().WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
        appearance.HasOne<Article>().WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildPastAnchor(EntityTypeBuilder<PastAnchor> anchor)
    {
        anchor.Ignore(row => row.Anchor);
        Json(anchor.Property(row => row.Reasons));
        anchor.HasIndex(row => new { row.AppearanceId, row.RevisionId }).IsUnique();
        anchor.HasOne<Revision>().WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildSuggestion(EntityTypeBuilder<Suggestion> suggestion)
    {
        Json(suggestion.Property(row => row.Reasons));
        suggestion.HasIndex(row => row.ArticleId);
        suggestion.HasOne<Article>().WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Revision>().WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildEvidence(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.Ignore(row => row.Details);
        Json(evidence.Property(row => row.Quantities)).Metadata.IsAuditedWhenSet();
        Json(evidence.Property(row => row.Passage));
        Json(evidence.Property(row => row.File));
        evidence.HasIndex(row => new { row.ClaimId, row.Number }).IsUnique();
    }

    private static void BuildVerdict(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.Ignore(row => row.Draft);
        Json(verdict.Property(row => row.Authors));
        Json(verdict.Property(row => row.Cover)).Metadata.IsAuditedWhenSet();
        verdict.HasIndex(row => new { row.ClaimId, row.Number }).IsUnique();
    }

    private static void BuildPublishedCheck(EntityTypeBuilder<PublishedCheck> check)
    {
        Json(check.Property(row => row.Content));
        check.HasIndex(row => new { row.ClaimId, row.Number }).IsUnique();
        check.HasIndex(row => row.Slug);
        check.HasIndex(row => row.PublishedAt);
        check.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildRedaction(EntityTypeBuilder<Redaction> redaction)
    {
        redaction.Property(row => row.Words).Metadata.IsNotAudited();
        Json(redaction.Property(row => row.Trace));
        redaction.HasIndex(row => row.State);
    }

    private static void BuildPeople(ModelBuilder model)
    {
        var person = model.Entity<Person>();
        person.Metadata.IsAudited(AuditedThing.Of(typeof(Person)).Name);
        person.Ignore(row => row.TicketStamp);
        person.Ignore(row => row.Failures);
        string[] recorded = [nameof(Person.Id), nameof(Person.DisplayName), nameof(Person.Role), nameof(Person.DisabledAt), nameof(Person.DeletedAt)];
        foreach (var property in person.Metadata.GetProperties().Where(each => !recorded.Contains(each.Name)))
        {
            property.IsNotAudited();
        }

        person.Property(row => row.DeletedAt).Metadata.IsAuditedWhenSet();
        model.Entity<SignIn>().HasIndex(row => row.PersonId);
        var device = model.Entity<KnownDevice>();
        device.Ignore(row => row.Failures);
        device.HasIndex(row => new { row.PersonId, row.DeviceId }).IsUnique();
        model.Entity<RecoveryCode>().HasIndex(row => row.PersonId);
        var invitation = model.Entity<Invitation>();
        invitation.Metadata.IsAudited(AuditedThing.Of(typeof(Invitation)).Name);
        invitation.Property(row => row.TokenHash).Metadata.IsNotAudited();
        invitation.Property(row => row.Email).Metadata.IsNotAudited();
        invitation.HasIndex(row => row.TokenHash).IsUnique();
    }

    private static PropertyBuilder<T> Json<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, StoredJson.Options),
        text => JsonSerializer.Deserialize<T>(text, StoredJson.Options)!,
        new ValueComparer<T>(
            (one, other) => JsonSerializer.Serialize(one, StoredJson.Options) == JsonSerializer.Serialize(other, StoredJson.Options),
            value => JsonSerializer.Serialize(value, StoredJson.Options).GetHashCode(StringComparison.Ordinal),
            value => value));

    private sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
