package vn.bangvang.integration.webhooks.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What a system sends that wants to be called.
 *
 * @param name what its keepers call it
 * @param target where it is called: {@code https}, and no address of a private network
 * @param types names of events, or beginnings such as {@code membership.*}; absent for all
 * @param subtree only what concerns this organisation and those below it; absent for all that the caller reaches
 */
record WebhookRequest(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 2_000) String target,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> types,
        @Nullable @Size(max = 64) String subtree) {

    List<String> wantedTypes() {
        return types == null ? List.of() : types;
    }
}
