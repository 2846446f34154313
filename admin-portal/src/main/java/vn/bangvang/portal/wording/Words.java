package vn.bangvang.portal.wording;

import java.util.Locale;

import org.springframework.context.MessageSource;

/** Names of codes in the reader's language; a code that this version does not know is shown as it is. */
public record Words(MessageSource messages, Locale locale) {

    public String name(String list, String code) {
        String name = messages.getMessage(list + "." + code, null, code, locale);
        return name == null ? code : name;
    }
}
